import { expect, test, vi } from 'vitest';
import { compiledFolder } from '../../src/workers/compile-cache.ts';

vi.mock('node:os', () => ({
  homedir: () => {
    throw new Error('uv_os_homedir returned ENOENT');
  },
}));

test('a person without a home has no folder for what Node compiles, and that is no failure', () => {
  expect(compiledFolder({ env: {} })).toBeUndefined();
  expect(compiledFolder({ env: { XDG_CACHE_HOME: '/var/cache/jane' } })).toBe('/var/cache/jane/holdback');
});
