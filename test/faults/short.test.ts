/** Every fault-table row over one server, scaled down: the same code as `npm run test:faults`. */
import { rows } from './table.ts';
import { shortTable } from './short.ts';

shortTable(rows.filter(({ redis }) => redis !== true));
