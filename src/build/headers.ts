/**
 * The `_headers` format of static hosts (Cloudflare Pages, Netlify): which headers a path is answered with.
 *
 *     # comment
 *     /embed/*                      path; `*` stands for any text, `:name` for one segment
 *       ! Cache-Control             takes away what earlier rules gave
 *       X-Robots-Tag: noindex       gives; a second value of the same name is joined with a comma
 */

export interface HeaderRule {
  /** Path pattern, starting with `/`. */
  readonly path: string;
  readonly steps: readonly HeaderStep[];
}

/** In file order. `value` is absent where the line detaches the header. */
export interface HeaderStep {
  readonly name: string;
  readonly value?: string;
}

/** Rules in file order. Throws with the line number at a line that is neither path, header, detachment nor comment. */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; steps: HeaderStep[] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ path: content, steps: [] });
      continue;
    }
    const step = parseStep(content);
    const rule = rules.at(-1);
    if (step === undefined || rule === undefined)
      throw new Error(`_headers:${index + 1}: "${content}" is no path and no header. Write "/path" or "  Name: value".`);
    rule.steps.push(step);
  }
  return rules;
}

function parseStep(content: string): HeaderStep | undefined {
  const detached = /^!\s*([\w-]+)$/.exec(content)?.[1];
  if (detached !== undefined) return { name: detached };
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

/** Headers of an answer to `path` (decoded, with its base), names in lower case; later rules join or detach. */
export function buildHeaders(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const steps = rules.filter((rule) => patternToRegExp(rule.path).test(path)).flatMap((rule) => rule.steps);
  for (const { name, value } of steps) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    if (value === undefined) headers.delete(key);
    else headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

function patternToRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\\*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`, 's');
}

/** The file with every path under `base` (a slash at both ends); comments and headers stay as they are. */
export function rebaseHeadersFile(text: string, base: string): string {
  return text.replace(/^\//gm, base);
}
