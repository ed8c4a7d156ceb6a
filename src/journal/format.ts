/** The format version of the store. Version 0 is the unversioned form of release 0.1.0. */
export const storeFormat = 1;

/** The refusal of both stores: a release reads its own format and the previous one. */
export const formatRefusal = (found: number): string =>
  `the store has format version ${found}, and this release reads versions ${storeFormat - 1} and ${storeFormat}: start the release that wrote the store, or use another store`;
