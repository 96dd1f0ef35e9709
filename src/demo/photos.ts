import sharp from 'sharp';
import { chanceOf } from './random.ts';
import { sceneSvg, type Stage } from './scenes.ts';
import { SCENES, type Scene } from './stock/stock.ts';

export interface PhotoWish { scene: Scene; stage: Stage; variant: number }

/** Draws a demo photo of 800 by 600. Before and after of one variant show the same street where the scene allows. */
export async function drawPhoto({ scene, stage, variant }: PhotoWish, format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  const picture = sharp(Buffer.from(sceneSvg(chanceOf(SCENES.indexOf(scene) * 100 + variant + 1), scene, stage)));
  return format === 'png' ? picture.png({ palette: true }).toBuffer() : picture.jpeg({ quality: 78 }).toBuffer();
}

export const photoName = ({ scene, stage, variant }: PhotoWish, format: 'jpeg' | 'png' = 'jpeg'): string =>
  `${scene.replaceAll('_', '-')}-${stage}-${variant}.${format === 'png' ? 'png' : 'jpg'}`;
