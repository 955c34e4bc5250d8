import { shorten } from '../runner/foreign-text';
import type { Explanation } from './explanation';
import type { ToldResult } from './told-result';
import type { Annotation } from '../runner/runner';

/** A step shows ten annotations of a kind at most. */
const MAX_ANNOTATIONS = 10;

/** Repositories that are named in one annotation. */
const MAX_NAMED = 50;

/** An error as the annotation of a run: what happened, where, what to do, and where to read on. */
export function annotation({ title, what, where, remedy, link }: Explanation): Annotation {
  return { title, message: [what, where && `(${where})`, remedy, link].filter(Boolean).join('\n') };
}

/**
 * The failures of many mirrors, one annotation a cause: how many, which, and what the first of them says.
 * @param failure the cause that the outputs name; it comes first
 */
export function groupedAnnotations(failed: readonly ToldResult[], failure: Explanation): Annotation[] {
  const causes = new Map<string, ToldResult[]>([[failure.title, []]]);
  for (const told of failed) {
    const title = told.error?.title ?? '';
    const group = causes.get(title);
    if (group) group.push(told);
    else causes.set(title, [told]);
  }
  const [first = [], ...others] = causes.values();
  others.sort((a, b) => b.length - a.length);
  const room = MAX_ANNOTATIONS - 1;
  const shown = others.length > room ? others.slice(0, room - 1) : others;
  const rest = others.slice(shown.length).flat();
  return [
    first.length > 0 ? groupAnnotation(first, failure) : annotation(failure),
    ...shown.flatMap((group) => (group[0]?.error ? groupAnnotation(group, group[0].error) : [])),
    ...(rest[0]?.error ? [restAnnotation(rest, rest[0].error)] : []),
  ];
}

function restAnnotation(rest: readonly ToldResult[], { title }: Explanation): Annotation {
  const titles = [...new Set(rest.map(({ error }) => error?.title ?? ''))];
  return {
    title,
    message: `${rest.length} more mirrors failed for ${titles.length} other reasons: ${titles.join(', ')}. The summary and results_file have them all.`,
  };
}

function groupAnnotation(group: readonly ToldResult[], error: Explanation): Annotation {
  const named = group.slice(0, MAX_NAMED).map(({ name }) => name);
  const more = group.length > MAX_NAMED ? ` and ${group.length - MAX_NAMED} more` : '';
  const which =
    group.length === 1
      ? `1 mirror failed: ${named.join('')}.`
      : `${group.length} mirrors failed: ${named.join(', ')}${more}. The first of them:`;
  const { title, message } = annotation(error);
  return { title, message: `${which}\n${shorten(message, 3000)}` };
}
