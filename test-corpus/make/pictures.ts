/** Pictures of some gray shapes, 32 by 24 pixels, in base64: a scene, the same in half the size, and the scene with a black box over a part of it. */
export const SCENE = jpeg(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAYACABAREA/8QAGQAAAgMBAAAAAAAAAAAAAAAAAgQAAwYF/8QAJxAAAQMEAQMDBQAAAAAAAAAAAQIDBAAFERIhE1FhIjJBBjGRodH/2gAIAQEAAD8A0tSkZVyQw5ohPUI93OAPFMRZKJLeyOCPcn5FZy83edFubzLD+radcDRJx6QfkVf9P3OZNnLbkvboDRUBqBzkdh5oX2VsOFDgwR+D5p+0MrC1PEYQU6g9+a4t9hynbs+tqM8tB1wpLZIPpFDa2pkFUh8suskNYCltkDO6e4q9dylOY6i0rx9tm0nH6ohdZiQAHgAOAAhP8r//2Q==',
);
export const SMALL_SCENE = jpeg(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAABQED/8QAIxAAAQMDAgcAAAAAAAAAAAAAAQIEEQADEwUhEhQiMTJhgf/aAAgBAQAAPwBJGttlv+TCLuTIbcwIkfajZ64uvsa09JJBTHhRV1mi3qV5wlawsLWobjY7+qyDpxM57knueI1//9k=',
);
export const COVERED_SCENE = jpeg(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAYACABAREA/8QAGAAAAwEBAAAAAAAAAAAAAAAAAwQGBQD/xAAtEAABAwQAAwQLAAAAAAAAAAABAgMEAAUREgYhYRQiQVMWMTVRcYKSorLR0v/aAAgBAQAAPwCloE55UaDIfQAVNNKWAfVkAmo/0xuHkxfpV/VPWbiWZcLozGebYShe2ShJB5JJ9/SuvN3nRbm8yw/q2nXA0Scd0HxFDi3OZNjXBuS9ugQ3FAagc8dB1qUrW4X9vxfn/A1p32HKduz62ozy0HXCktkg90UKDFkx25ZeYdbStgoJWggHKkgjn0zS3YI3lfcf3RYrLcOQl+OnR1GdVZzjIx4/Gv/Z',
);

/** A picture in which letters may stand: 64 by 48 pixels. */
export const SIGN = jpeg(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAwAEABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAAYFBP/EACkQAAEDAgMIAgMAAAAAAAAAAAABAgQDBRESFgZRU1SSo9HSIUETYXH/2gAIAQEAAD8AqQAAACQvt7uEO7V6EeRkpsy4NyNXDFqL9oZ+pLtzfbZ4GpLtzfbZ4GpLtzfbZ4GpLtzfbZ4KfZmbIn2+pVlVPyPSqrUXKifGCbv6bAJe8bOS59zrSaVSg1j8uCOcuPw1E3fo4tIT+NG6neo0hP40bqd6jSE/jRup3qNIT+NG6nepQ2C21rXCfRruY5zqivRWKqphgifaJuNQAAAAAAAAAAAA/9k=',
);

function jpeg(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

/** A segment of a JPEG (ITU-T T.81, B.1.1.4): a marker, a length, data. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([header, data]);
}

/** A JPEG with more segments, before all that it has. */
export function withSegments(picture: Uint8Array, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
}

export const exifSegment = (tiff: Uint8Array) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
export const commentSegment = (text: string) => segment(0xfe, Buffer.from(text));
export const xmpSegment = (xmp: string) =>
  segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), Buffer.from(xmp)]));
export const photoshopSegment = (...resources: readonly Uint8Array[]) =>
  segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), ...resources]));

/** An image resource of Photoshop. */
export function resource(id: number, data: Uint8Array): Buffer {
  const header = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  header.writeUInt16BE(id, 4);
  header.writeUInt32BE(data.length, 8);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}

/** A dataset of IPTC-IIM (1.5). */
export function dataset(record: number, number: number, data: Uint8Array): Buffer {
  const header = Buffer.from([0x1c, record, number, 0, 0]);
  header.writeUInt16BE(data.length, 3);
  return Buffer.concat([header, data]);
}

/** A box (ISO/IEC 14496-12, 4.2). */
export function box(type: string, ...pieces: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(pieces);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(data.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, data]);
}

/** A packet of XMP with some properties in RDF. */
export const xmp = (attributes: string, elements = '') =>
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
  ' xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"' +
  ' xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"' +
  ' xmlns:mwg="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:MP="http://ns.microsoft.com/photo/1.2/"' +
  ` xmlns:R="http://ns.microsoft.com/photo/1.2/t/Region#" xmlns:g="http://ns.adobe.com/xap/1.0/g/img/" ${attributes}>` +
  `${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
