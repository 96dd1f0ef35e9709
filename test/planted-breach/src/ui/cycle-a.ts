import { other } from './cycle-b.ts';
export const one = other;
