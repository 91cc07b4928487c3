// The documents are those that the page links to, so that it is whole without this script too.
const documents = Array.from(document.querySelectorAll("a.document"), (link) => ({
  name: link.textContent,
  url: link.getAttribute("href"),
}));
const wanted = new URLSearchParams(location.search).get("document");
const shown = documents.find((entry) => entry.url.endsWith("/" + wanted)) ?? documents[0];
if (shown) {
  SwaggerUIBundle({ dom_id: "#swagger-ui", url: shown.url, deepLinking: true });
  for (const link of document.querySelectorAll("a.document")) {
    const name = link.getAttribute("href").split("/").pop();
    link.setAttribute("href", "?document=" + name);
    if (shown.url.endsWith("/" + name)) {
      link.setAttribute("aria-current", "page");
    }
  }
}
