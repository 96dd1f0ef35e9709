import type { CommandContext } from './run.ts';
import { openProduct } from './product.ts';
import { verifyProduct } from './verify.ts';

export async function verifyCommand({ config, log, say, complain }: CommandContext): Promise<number> {
  const product = await openProduct(config, log, { shared: true });
  try {
    let count = 0;
    for await (const finding of verifyProduct(product)) {
      count += 1;
      complain(`${finding.city}, ${finding.where}: ${finding.what}`);
    }
    if (count === 0) say('Every chain holds, every state equals its history, every promise has its case, every file is there.');
    else complain(`${count} ${count === 1 ? 'problem' : 'problems'} found.`);
    return count === 0 ? 0 : 1;
  } finally {
    await product.close();
  }
}
