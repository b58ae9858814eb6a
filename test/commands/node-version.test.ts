import { describe, expect, it } from 'vitest';
import { describeEngines, nodeSupport } from '../../src/commands/node-version.js';

const engines = '^22.22.2 || ^24.15';

describe('nodeSupport', () => {
  it.each([
    ['v20.20.2', 'too-old'],
    ['v22.22.1', 'too-old'],
    ['v22.22.2', 'supported'],
    ['v22.23.0', 'supported'],
    ['v23.11.0', 'untried'],
    ['v24.14.9', 'untried'],
    ['v24.15.0', 'supported'],
    ['v26.0.0', 'untried'],
  ])('%s is %s', (version, support) => {
    expect(nodeSupport(version, engines)).toBe(support);
  });

  it('does not depend on the order of the lines', () => {
    expect(nodeSupport('v20.0.0', '^24.15 || ^22.22.2')).toBe('too-old');
    expect(nodeSupport('v23.0.0', '^24.15 || ^22.22.2')).toBe('untried');
  });
});

it('says the range in words', () => {
  expect(describeEngines(engines)).toBe('Node 22 (from 22.22.2) or Node 24 (from 24.15)');
});
