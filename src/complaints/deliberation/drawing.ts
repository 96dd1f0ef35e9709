/** Strokes as points of polylines in a box of 600 by 200. */
export const strokesOf = (drawing: string): string[] => drawing.split(';').filter((one) => one !== '');

/** The drawn line as a picture for paper. */
export async function drawingPicture(drawing: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const lines = strokesOf(drawing).map((points) => `<polyline points="${points}" fill="none" stroke="#16182b" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200"><rect width="600" height="200" fill="#fff"/>${lines}</svg>`)).png().toBuffer();
}
