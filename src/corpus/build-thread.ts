/** A thread from its file: each fenced div of the body is a step. */

import type { z } from 'zod';
import type { RecordRef } from '../model/record.ts';
import type { Thread, ThreadStep } from '../model/threads.ts';
import type { Block, DivBlock } from './body.ts';
import type { ParsedFile } from './parsed-file.ts';
import { renderPassage } from './passage-text.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import { parseReference } from './reference.ts';
import { quoteValue } from './report.ts';
import type { threadSchema } from './schemas/thread.ts';

export type ThreadFile = ParsedFile<z.output<typeof threadSchema>>;

export function buildThread(parsed: ThreadFile): Thread {
  const { id, file, fields, blocks, report } = parsed;
  const steps = blocks.flatMap((block) => buildStep(block, parsed));
  if (steps.length === 0)
    report(
      { line: 1, path: '' },
      { code: 'missing-field', message: 'the thread has no steps', hint: 'Add ::: {.step to="record#p1"} … :::' },
    );
  const { title, summary, place } = fields;
  return { id, title, summary, ...(place === undefined ? {} : { place }), steps, file };
}

function buildStep(block: Block, { report }: ThreadFile): readonly ThreadStep[] {
  const place = { line: block.line, path: '' };
  if (block.type !== 'div' || block.attributes.classes.join(' ') !== 'step') {
    report(place, { code: 'unused-construct', message: 'a thread has only steps', hint: 'Write ::: {.step to="record#p1"} … :::' });
    return [];
  }
  const to = readTarget(block);
  if (to === undefined) {
    const message = `the step leads to ${quoteValue(block.attributes.values.get('to') ?? '')}`;
    report(place, { code: 'bad-value', message, hint: 'Write to="record" or to="record#p1"' });
    return [];
  }
  const { text, html, citations } = renderPassage(block.paragraphs, [], '');
  if (text === '')
    report(place, { code: 'missing-field', message: 'the step has no text', hint: 'Write one to four sentences of own words' });
  if (citations.length > 0)
    report(place, {
      code: 'unknown-source',
      message: 'a step cites no sources',
      hint: 'Take the citation away: what the step says stands in the record',
    });
  checkQuotationMarks(text, place, report);
  return [{ to, text, html, line: block.line }];
}

function readTarget(block: DivBlock): RecordRef | undefined {
  return parseReference(block.attributes.values.get('to') ?? '');
}
