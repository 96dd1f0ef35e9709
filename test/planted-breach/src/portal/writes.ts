import { store } from '../complaints/store.ts';
export const breach = store;
