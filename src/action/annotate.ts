import { shorten } from './foreign-text';
import type { ToldError, ToldResult } from './outputs';
import type { Annotation } from './runner';

/** A step shows ten annotations of a kind at most. */
const MAX_ANNOTATIONS = 10;

/** Lines of one message; the log has them all. */
const MAX_LINES = 100;

/** Repositories that are named in one annotation. */
const MAX_NAMED = 50;

/** Whether an annotation can not hold all that an error says. */
export function isLong({ what }: ToldError): boolean {
  return what.split('\n').length > MAX_LINES;
}

/** An error as the annotation of a run: what happened, where, what to do. */
export function annotation({ title, what, where, remedy }: ToldError): Annotation {
  const lines = what.split('\n');
  const shown =
    lines.length > MAX_LINES
      ? [...lines.slice(0, MAX_LINES), `… and ${lines.length - MAX_LINES} more; the log has them all.`]
      : lines;
  return { title, message: [...shown, where && `(${where})`, remedy].filter(Boolean).join('\n') };
}

/** The failures of many mirrors, one annotation a cause: how many, which, and what the first of them says. */
export function groupedAnnotations(failed: readonly ToldResult[]): Annotation[] {
  const causes = new Map<string, ToldResult[]>();
  for (const told of failed) {
    const title = told.error?.title ?? '';
    const group = causes.get(title);
    if (group) group.push(told);
    else causes.set(title, [told]);
  }
  const groups = [...causes].sort(([, a], [, b]) => b.length - a.length);
  const shown = groups.length > MAX_ANNOTATIONS ? groups.slice(0, MAX_ANNOTATIONS - 1) : groups;
  const annotations = shown.flatMap(([, group]) => groupAnnotation(group));
  const rest = groups.slice(shown.length);
  if (rest.length > 0) {
    const count = rest.reduce((sum, [, group]) => sum + group.length, 0);
    const [first = ''] = rest.map(([title]) => title);
    annotations.push({
      title: first,
      message: `${count} more mirrors failed for ${rest.length} other reasons: ${rest.map(([title]) => title).join(', ')}. The summary and results_file have them all.`,
    });
  }
  return annotations;
}

function groupAnnotation(group: readonly ToldResult[]): Annotation[] {
  const error = group[0]?.error;
  if (!error) return [];
  const named = group.slice(0, MAX_NAMED).map(({ fields }) => String(fields['repository_id'] ?? fields['url'] ?? ''));
  const more = group.length > MAX_NAMED ? ` and ${group.length - MAX_NAMED} more` : '';
  const which =
    group.length === 1
      ? `1 mirror failed: ${named.join('')}.`
      : `${group.length} mirrors failed: ${named.join(', ')}${more}. The first of them:`;
  const { title, message } = annotation(error);
  return [{ title, message: `${which}\n${shorten(message, 3000)}` }];
}
