import { allCells, describeHostedRedis } from '../cluster/redis-hosted.contract.ts';

describeHostedRedis({ cells: allCells, starts: { single: 50, sentinel: 10, cluster: 10 } });
