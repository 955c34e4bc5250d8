/** The forms in which a secret may turn up: as it is, each of its lines, and what encodings make of them. Without empty ones. */
export function formsOf(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).flatMap((line) => [line, line.trim()]);
  const texts = new Set([secret, ...lines]);
  const forms = [...texts].flatMap((text) => [
    text,
    ...base64Of(text),
    ...percentOf(text),
    ...jsonOf(text),
    ...htmlOf(text),
  ]);
  return [...new Set(forms)].filter((form) => form.trim() !== '');
}

/** Padded or not, with the alphabet of texts and that of URLs. */
function base64Of(text: string): string[] {
  const padded = Buffer.from(text).toString('base64');
  const forUrls = padded.replaceAll('+', '-').replaceAll('/', '_');
  return [padded, forUrls].flatMap((form) => [form, form.replace(/=+$/, '')]);
}

/** As JavaScript encodes a component, as RFC 3986 wants it, and as forms do; hexadecimal digits in either case. */
function percentOf(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const strict = component.replace(/[!'()*]/g, percent);
  const form = new URLSearchParams({ '': text }).toString().slice(1);
  const forms = [component, strict, strict.replaceAll('%20', '+').replaceAll('~', '%7E'), form];
  return forms.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** As JavaScript writes it, with the slashes of PHP, the angle brackets of Go, and in ASCII alone. */
function jsonOf(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const unicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const go = json.replace(/[<>&\u2028\u2029]/g, unicode);
  const ascii = (form: string) => form.replace(/[^\0-~]/g, unicode);
  const slashed = (form: string) => form.replaceAll('/', '\\/');
  return [json, go].flatMap((form) => [form, ascii(form)]).flatMap((form) => [form, slashed(form)]);
}

/** The references that the libraries of PHP, Python, Go and JavaScript write for a quote and an apostrophe. */
function htmlOf(text: string): string[] {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return ['"', '&quot;', '&#34;'].flatMap((quote) =>
    ["'", '&#39;', '&#039;', '&#x27;', '&apos;'].map((apostrophe) =>
      escaped.replaceAll('"', quote).replaceAll("'", apostrophe),
    ),
  );
}
