/** Why no evidence can be added here, and what to do about it. */
export function ReadingOnly({ className }: { readonly className: string }) {
  return (
    <p className={className}>
      Evidence cannot be added here, because this server only reads: start Dragoman with{' '}
      <code>ALLOW_WRITES=true</code> to allow it.
    </p>
  );
}
