// GitHub's list of an organization's repositories, in a process of its own. Options as JSON in GITHUB_OPTIONS.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const { repositories, latencyMs } = JSON.parse(process.env['GITHUB_OPTIONS'] ?? '') as {
  repositories: number;
  latencyMs: number;
};

const server = http.createServer(({ url = '', headers }, response) => {
  const address = new URL(url, `http://${headers.host ?? ''}`);
  const size = Number(address.searchParams.get('per_page') ?? 30);
  const page = Number(address.searchParams.get('page') ?? 1);
  const last = Math.ceil(repositories / size);
  const link = (number: number, rel: string) => {
    address.searchParams.set('page', String(number));
    return `<${address.href}>; rel="${rel}"`;
  };
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  const body = JSON.stringify(
    Array.from({ length: Math.max(0, Math.min(size, repositories - (page - 1) * size)) }, (_, index) =>
      repository((page - 1) * size + index + 1),
    ),
  );
  setTimeout(() => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      ...(links.length > 0 && { Link: links.join(', ') }),
    });
    response.end(body);
  }, latencyMs);
});

/** About as large as GitHub's own. */
function repository(number: number) {
  const name = `repository-${number}`;
  return {
    id: number,
    name,
    full_name: `octo-org/${name}`,
    clone_url: `https://github.com/octo-org/${name}.git`,
    visibility: 'public',
    private: false,
    archived: false,
    fork: false,
    disabled: false,
    description: 'x'.repeat(5000),
  };
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
