import { ToolError } from '../diagnostics/tool-error.js';

/** The run was ended from outside: Ctrl-C. */
export function interrupted(): ToolError {
  return new ToolError('interrupted', 'interrupted', 'Interrupted.');
}
