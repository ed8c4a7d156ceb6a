import { allCells, describeHostedRedis } from '../cluster/redis-hosted.contract.ts';

const often = { single: 50, sentinel: 50, cluster: 50 };
describeHostedRedis({ cells: allCells, starts: often, processes: often });
