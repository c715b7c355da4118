/** Control characters, line separators, marks that turn the direction of text, byte order marks, what stands for bytes that were no text. */
export const UNSEEN = /[\p{Cc}--[\t\n]]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/v;
