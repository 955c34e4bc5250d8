/** Reads the value of a field; `undefined` if it does not say what it should. */
export type Reader<T> = (value: unknown) => T | undefined;

/** A string. */
export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

/** An integer, also one that is written as a string of decimal digits. */
export const integer: Reader<number> = (value) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
};

/** A boolean, also one that is written as 0 or 1, or as a word. */
export const boolean: Reader<boolean> = (value) => {
  if (value === true || value === 1 || /^(true|1)$/i.test(String(text(value)))) return true;
  if (value === false || value === 0 || /^(false|0)$/i.test(String(text(value)))) return false;
  return undefined;
};

/** Id of a repository: an integer from 1 to 2147483647. */
export const repositoryId: Reader<number> = (value) => {
  const id = integer(value);
  return id !== undefined && id >= 1 && id <= 2_147_483_647 ? id : undefined;
};
