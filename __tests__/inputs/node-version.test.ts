import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../src/inputs/input-error';
import { requireNode } from '../../src/inputs/node-version';

describe('the version of Node.js', () => {
  it.each(['20.0.0', '24.21.0', '100.0.0', '25.0.0-nightly20250401'])('%s is new enough', (version) => {
    expect(() => {
      requireNode(version);
    }).not.toThrow();
  });

  it.each(['19.9.0', '18.20.8', '2.5.0', ''])('%j is refused, with the version that is needed', (version) => {
    expect(() => {
      requireNode(version);
    }).toThrow(
      new InputError([
        `Node.js: this runner has version ${version}; the action needs 20 or later, so install it, or use an image that has it`,
      ]),
    );
  });

  it('that runs this is new enough', () => {
    expect(() => {
      requireNode();
    }).not.toThrow();
  });
});
