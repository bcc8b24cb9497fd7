/** Stops the Neo4j that the global set-up started. */
async function tearDown(): Promise<void> {
  await globalThis.neo4jForTests?.stop();
}

// Jest calls the default export of a tear-down file.
export default tearDown;
