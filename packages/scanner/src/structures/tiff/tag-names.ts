import type { MetadataName } from '../../document.ts';

/** What a field says of the picture, by its tag. */
type TagNames = Readonly<Record<number, MetadataName>>;

/** Fields of pictures (TIFF 6.0, section 8; Exif 2.32, 4.6.4; DNG 1.7; and what Windows and Photoshop add). */
export const imageTags: TagNames = {
  269: 'raw:DocumentName',
  270: 'comment',
  271: 'raw:Make',
  272: 'raw:Model',
  285: 'raw:PageName',
  305: 'creator-tool',
  306: 'modified',
  315: 'author',
  316: 'raw:HostComputer',
  337: 'raw:TargetPrinter',
  333: 'raw:InkNames',
  33432: 'raw:Copyright',
  34732: 'raw:ImageSource',
  34737: 'raw:GeoAsciiParams',
  40091: 'title',
  40092: 'comment',
  40093: 'author',
  40094: 'keywords',
  40095: 'subject',
  50708: 'raw:UniqueCameraModel',
  50709: 'raw:LocalizedCameraModel',
  50735: 'device-serial',
  50827: 'original-name',
  50971: 'raw:PreviewDateTime',
  42112: 'raw:GDALMetadata',
  50931: 'raw:CameraCalibrationSignature',
  50936: 'raw:ProfileName',
  50942: 'raw:ProfileCopyright',
  50975: 'raw:PreviewApplicationName',
};

/** Fields of how it was taken (Exif 3.0, 4.6.5 and 4.6.6). */
export const exifTags: TagNames = {
  36867: 'created',
  36868: 'raw:DateTimeDigitized',
  36880: 'raw:OffsetTime',
  37510: 'comment',
  37520: 'raw:SubSecTime',
  40964: 'raw:RelatedSoundFile',
  41995: 'raw:DeviceSettingDescription',
  42016: 'raw:ImageUniqueID',
  42032: 'owner',
  42033: 'device-serial',
  42035: 'raw:LensMake',
  42036: 'raw:LensModel',
  42037: 'device-serial',
  42038: 'title',
  42039: 'author',
  42040: 'raw:ImageEditor',
  42041: 'raw:CameraFirmware',
  42042: 'creator-tool',
  42043: 'creator-tool',
  42044: 'raw:MetadataEditingSoftware',
  65000: 'owner',
  65001: 'device-serial',
  65002: 'raw:Lens',
};

/** Fields of where it was taken (Exif 2.32, 4.6.6, table 15). Latitudes and longitudes are put together elsewhere. */
export const gpsTags: TagNames = {
  6: 'raw:GPSAltitude',
  7: 'raw:GPSTimeStamp',
  8: 'raw:GPSSatellites',
  13: 'raw:GPSSpeed',
  15: 'raw:GPSTrack',
  17: 'raw:GPSImgDirection',
  18: 'raw:GPSMapDatum',
  24: 'raw:GPSDestBearing',
  26: 'raw:GPSDestDistance',
  27: 'raw:GPSProcessingMethod',
  28: 'raw:GPSAreaInformation',
  29: 'raw:GPSDateStamp',
};

/** What a tag without a name goes by. */
export function tagName(tag: number): MetadataName {
  return `raw:Tag-0x${tag.toString(16).padStart(4, '0')}`;
}
