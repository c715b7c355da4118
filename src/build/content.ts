/** Content from disk as a corpus, with every problem of reading and of parsing. */
import { type ParsedCorpus, parseCorpus } from '../corpus/parse-corpus.ts';
import { compareProblems, formatProblem, type Problem } from '../model/problem.ts';
import { readContent } from './read-content.ts';
import { UserError } from './user-error.ts';

/** Content with problems, where content without was needed. The message names all of them, one a line. */
export class ContentProblemsError extends UserError {
  override readonly name = 'ContentProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The content has ${count}.\n\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

/** `today` is `YYYY-MM-DD`. Throws `SettingsError` where there is no such folder. */
export async function loadContent(folder: string, today: string): Promise<ParsedCorpus> {
  const { files, unreadable, problems } = await readContent(folder);
  const parsed = parseCorpus(files, { today, unreadable });
  return problems.length === 0 ? parsed : { ...parsed, problems: [...problems, ...parsed.problems].sort(compareProblems) };
}
