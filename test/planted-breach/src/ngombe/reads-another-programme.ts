import { secret } from '../complaints/domain.ts';
export const breach = secret;
