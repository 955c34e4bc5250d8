// Loaded before a measured program: notes at its end the most memory it ever held, in kB.
// The kernel's figure for this program image; the one of getrusage also counts what the process that started it held.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const [, peak = ''] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', peak);
});
