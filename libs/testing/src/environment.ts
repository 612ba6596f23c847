/** The backends of this run: started by the jest global setup, or named in the environment by whoever runs the tests. */
export type BackendName = 'TEST_DATABASE_URL' | 'TEST_NATS_URL' | 'TEST_EVENTSTOREDB_URL';

/** Throws when the tests were not started through the repository's jest configuration. */
export const backendUrl = (name: BackendName): string => {
  const url = process.env[name];
  if (!url)
    throw new Error(`${name} is not set: integration tests run through jest.config.mjs, which starts the backends`);
  return url;
};
