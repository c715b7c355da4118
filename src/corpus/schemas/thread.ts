import { z } from 'zod';
import { count, text } from './fields.ts';

/** The front matter of a thread; its steps stand in the body. */
export const threadSchema = z.strictObject({ title: text(200), summary: text(800), place: count.optional() });
