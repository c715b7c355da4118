/** Notes: paragraphs in the record of a hearing or of testimony tell what happened around it, before and after, and nobody said them there. */
import type { ParagraphPassage, Passage } from './passages.ts';
import type { CorpusRecord } from './record.ts';

/** Whether a passage is a note of this site on what others said, and not the words of the document. */
export function isNote(record: Pick<CorpusRecord, 'kind'>, passage: Passage): passage is ParagraphPassage {
  return passage.type === 'paragraph' && (record.kind === 'testimony' || record.kind === 'hearings');
}
