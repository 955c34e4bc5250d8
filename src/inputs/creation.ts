import type { Creation } from '../mirror/task';
import { parse, type Parser, type Problems, quote } from './problems';

/** Inputs, and keys of list entries, that say how a missing repository is created. */
export const CREATION = ['project_uuid', 'visibility_level'];

/** The id of a CodeArts project. */
export const projectUuid: Parser<string> = (text) =>
  /^[0-9a-f]{32}$/i.test(text)
    ? { value: text }
    : {
        problem: `${quote(text)} is not the id of a CodeArts project; write its 32 hexadecimal digits, as in the address of the project's page`,
      };

/** Who may see a repository that is created. */
export const visibilityLevel: Parser<0 | 20> = (text) => {
  if (text === '0') return { value: 0 };
  if (text === '20') return { value: 20 };
  return { problem: `${quote(text)} is not one of 0 (private), 20 (public, read-only)` };
};

/** The name of a new repository, the last part of its path, by the rule of CodeArts Repo. */
export const newName: Parser<string> = (name) =>
  /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,255}$/.test(name) && !/(\.git|\.atom|\.)$/.test(name)
    ? { value: name }
    : {
        problem: `${quote(name)} cannot be the name of a new repository; it has 1 to 256 letters, digits, "-", "_" or ".", begins with a letter, digit or "_", and does not end with .git, .atom or .`,
      };

/** How a repository is to be created, given one by one under the service's names. */
export function readCreation(
  given: (name: string) => string | undefined,
  place: (name: string) => string,
  problems: Problems,
): Creation {
  const text = given('project_uuid');
  // A wrong one has been told; it must not be told as missing as well.
  const uuid = parse(projectUuid, place('project_uuid'), text, problems) ?? text;
  const level = parse(visibilityLevel, place('visibility_level'), given('visibility_level'), problems);
  return { ...(uuid !== undefined && { projectUuid: uuid }), ...(level !== undefined && { visibilityLevel: level }) };
}

/** Whether the repository at `path` can be created like this; what is missing is a problem. */
export function checkCreation(
  path: string,
  creation: Creation,
  place: (name: string) => string,
  problems: Problems,
): void {
  parse(newName, place('repository'), path.slice(path.lastIndexOf('/') + 1), problems);
  if (creation.projectUuid === undefined)
    problems.add(
      place('project_uuid'),
      'is missing; on_missing: create needs the id of the CodeArts project that the repository is created in, 32 hexadecimal digits',
    );
}

/** Notes what was asked of a creation where nothing is created. A private repository is what there would be anyway. */
export function refuseCreation(
  creation: Creation,
  reason: string,
  place: (name: string) => string,
  problems: Problems,
): void {
  if (creation.projectUuid !== undefined) problems.add(place('project_uuid'), reason);
  if (creation.visibilityLevel === 20) problems.add(place('visibility_level'), reason);
}
