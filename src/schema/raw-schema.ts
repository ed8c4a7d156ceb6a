/** The schema with `gatewayRead` and `gatewayCommand`. It is built a second time, by those alone who want them. */
import { addRawOperations } from './raw-operations.ts';
import { joinSchema } from './schema.ts';

addRawOperations();

export const rawSchema = joinSchema();
