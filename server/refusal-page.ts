/** The page a browser sees when it is not let in: it says what to do, and nothing about what is here. */
export const REFUSAL_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Longhand</title>
<h1>This page is locked</h1>
<p>Longhand opens only at the address it printed when it was started. Copy that whole address into the browser.</p>
<p>If you no longer have it, stop Longhand and start it again.</p>
</html>
`;
