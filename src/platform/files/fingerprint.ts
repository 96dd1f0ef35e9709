import sharp from 'sharp';

/**
 * The difference hash of a picture: whether each of 8 by 8 patches is darker than the one beside it. Copies that were made smaller,
 * paler or stored anew differ in few bits.
 * @param picture upright, as this service encoded it
 * @returns 64 bits as sixteen hexadecimal digits
 */
export async function fingerprintOf(picture: Buffer): Promise<string> {
  const grey = await sharp(picture).greyscale().resize({ width: 9, height: 8, fit: 'fill' }).raw().toBuffer();
  let bits = '';
  for (let row = 0; row < 8; row += 1) for (let column = 0; column < 8; column += 1) bits += grey[row * 9 + column]! < grey[row * 9 + column + 1]! ? '1' : '0';
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}
