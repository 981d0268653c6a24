/** The first file of a worker process. Its parent says where Node keeps what it compiles. */
import { endWithParent } from './parent-tie.ts';

endWithParent();
// Loading the rest takes a while, in which the parent may go.
const { serveParent } = await import('./serve-parent.ts');
serveParent();
