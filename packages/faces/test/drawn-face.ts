import type { Raster } from '@holdback/scanner';

type Color = readonly [red: number, green: number, blue: number];

const WALL: Color = [120, 130, 140];
const SKIN: Color = [224, 180, 150];
const SHADE: Color = [170, 120, 95];
const HAIR: Color = [60, 40, 30];
const WHITE: Color = [245, 240, 235];
const DARK: Color = [40, 25, 20];
const LIPS: Color = [170, 80, 80];

/** A wall with drawn faces of nobody: ellipses for a head, hair, eyes, brows, a nose and a mouth, softly shaded. */
export function drawFaces(width: number, height: number, centers: readonly (readonly [number, number])[]): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) paint(data, width, x, y, WALL);
  for (const [x, y] of centers) drawFace(data, width, height, x, y, 60);
  return { width, height, data, dpi: 0 };
}

function drawFace(data: Uint8ClampedArray, width: number, height: number, x: number, y: number, size: number): void {
  const ellipse = (dx: number, dy: number, rx: number, ry: number, color: Color, edge: Color = color) => {
    for (let row = Math.max(0, Math.floor(y + dy - ry)); row <= Math.min(height - 1, y + dy + ry); row += 1) {
      for (let column = Math.max(0, Math.floor(x + dx - rx)); column <= Math.min(width - 1, x + dx + rx); column += 1) {
        const far = ((column - x - dx) / rx) ** 2 + ((row - y - dy) / ry) ** 2;
        if (far > 1) continue;
        const share = far ** 2;
        paint(data, width, column, row, [
          color[0] * (1 - share) + edge[0] * share,
          color[1] * (1 - share) + edge[1] * share,
          color[2] * (1 - share) + edge[2] * share,
        ]);
      }
    }
  };
  ellipse(0, size * 1.7, size * 1.5, size * 0.8, [60, 70, 120]);
  ellipse(0, size, size * 0.4, size * 0.5, SHADE);
  ellipse(0, -size * 0.15, size * 0.92, size * 1.15, HAIR);
  ellipse(0, size * 0.1, size * 0.75, size, SKIN, SHADE);
  for (const side of [-1, 1]) {
    ellipse(side * size * 0.3, -size * 0.17, size * 0.18, size * 0.06, HAIR);
    ellipse(side * size * 0.3, 0, size * 0.17, size * 0.1, SHADE, SKIN);
    ellipse(side * size * 0.3, 0, size * 0.14, size * 0.08, WHITE);
    ellipse(side * size * 0.3, 0, size * 0.07, size * 0.08, DARK);
    ellipse(side * size * 0.08, size * 0.38, size * 0.05, size * 0.04, DARK, SHADE);
  }
  ellipse(0, size * 0.25, size * 0.1, size * 0.2, [240, 200, 170], SKIN);
  ellipse(0, size * 0.62, size * 0.28, size * 0.1, LIPS, SHADE);
  ellipse(0, size * 0.62, size * 0.24, size * 0.02, DARK);
}

function paint(data: Uint8ClampedArray, width: number, x: number, y: number, [red, green, blue]: Color): void {
  data.set([red, green, blue], (y * width + x) * 4);
}
