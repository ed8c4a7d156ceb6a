/** The schema with `gatewayRead` and `gatewayCommand`: a second build, which is loaded only if these operations are enabled. */
import { addRawOperations } from './raw-operations.ts';
import { joinSchema } from './schema.ts';

addRawOperations();

export const rawSchema = joinSchema();
