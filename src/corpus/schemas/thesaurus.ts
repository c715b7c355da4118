/** Words that stand for one another in a search. */
import { z } from 'zod';
import { raise, text } from './fields.ts';

const group = z.array(text(100)).superRefine((words, context) => {
  if (words.length < 2)
    raise(context, 'a group needs at least two words', { code: 'bad-value', hint: 'Write - [metadata, call detail records]' });
});

export const thesaurusSchema = z.strictObject({ groups: z.array(group) });
