import { type PdfObjects, rawPdf, stream } from '../../scanner/test/raw-pdf.ts';

/** A picture of a page (JPEG), in pixels. */
export interface PagePicture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A PDF of one picture a page, each as large as its page at 100 dots an inch; `rotate` as in `/Rotate`. */
export function picturePdf(pictures: readonly PagePicture[], rotate = 0): Uint8Array {
  const kids = pictures.map((_, index) => `${100 + index} 0 R`).join(' ');
  const objects: Record<number, PdfObjects[number]> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`,
  };
  for (const [index, { jpeg, width, height }] of pictures.entries()) {
    const [wide, high] = [width * 0.72, height * 0.72];
    const [contents, picture] = [200 + index, 300 + index];
    objects[100 + index] =
      `<</Type/Page/Parent 2 0 R/Rotate ${rotate}/MediaBox[0 0 ${wide} ${high}]/Contents ${contents} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>>>`;
    objects[contents] = stream('', `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`);
    objects[picture] = stream(
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
      jpeg,
    );
  }
  return rawPdf(objects);
}
