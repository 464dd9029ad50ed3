/**
 * As `Promise.all`, but when it rejects nothing is under way any more: what goes on after another has failed must not do so
 * outside the transaction. Rejects with what failed first: what PostgreSQL refuses after that says nothing.
 */
export async function together<const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [Place in keyof Works]: Awaited<Works[Place]> }> {
  try {
    return await Promise.all(works);
  } catch (error) {
    await Promise.allSettled(works);
    throw error;
  }
}
