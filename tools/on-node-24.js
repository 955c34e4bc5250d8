// Runs a program on Node.js 24, whichever Node.js this was started with: node tools/on-node-24.js [options of Node.js] program [arguments]
import { spawn } from 'node:child_process';
import { findNode24 } from '../sandbox/node24.js';

try {
  const program = spawn(findNode24(), process.argv.slice(2), { stdio: 'inherit' });
  // Ctrl+C reaches the program by itself; this only waits for what it makes of it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => program.kill('SIGTERM'));
  program.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
