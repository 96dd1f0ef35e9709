import type { Directory } from '../../directory/snapshot.ts';

/** Whether an answer that says such a matter is solved must show it. */
export const needsProof = (categoryId: string | null, directory: Directory): boolean => directory.categories.find((one) => one.id === categoryId)?.proof === 'photo';
