/** Blocks of metadata that pictures of many formats hold, some within others. What each says goes to the findings. Never throws but limits. */
export interface MetadataBlocks {
  /** A TIFF structure (Exif 2.32, 4.5.2). */
  exif(bytes: Uint8Array): void;
  /** An XMP packet (ISO 16684-1). */
  xmp(bytes: Uint8Array): void;
  /** Datasets of IPTC-IIM. */
  iptc(bytes: Uint8Array): void;
  /** Image resources of Photoshop. */
  photoshop(bytes: Uint8Array): void;
  /** A color profile (ICC.1). */
  icc(bytes: Uint8Array): void;
  /** Boxes of a manifest (ISO/IEC 19566-5, JUMBF; C2PA). */
  jumbf(bytes: Uint8Array): void;
}
