/** Words that make an officer look first. Nothing is refused for them: an angry question is a question. */
const HARSH = ['anjing', 'asu', 'babi', 'bajingan', 'bangsat', 'bego', 'brengsek', 'dancok', 'dancuk', 'goblok', 'jancok', 'jancuk', 'keparat', 'kontol', 'memek', 'monyet', 'ngentot', 'tolol', 'bunuh', 'bakar'];
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HARSH.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text waits for an officer under its own heading. Linear in the length of the text. */
export const needsALook = (text: string): boolean => pattern.test(text);
