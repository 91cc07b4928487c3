/** Where a fact comes from: a document's name, or an address, of which the host is shown. */
export function Source({ text, date }: { text?: string | null; date?: string | null }) {
  if (!text) {
    return <>{date ?? '--'}</>
  }
  const isAddress = URL.canParse(text) && /^https?:/.test(text)
  return (
    <>
      {isAddress ? (
        <a href={text} target="_blank" rel="noreferrer">
          {new URL(text).host}
        </a>
      ) : (
        text
      )}
      {date && <small className="muted"> {date}</small>}
    </>
  )
}
