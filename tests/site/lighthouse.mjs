// Lighthouse, Google's auditor of web pages: its reports on some addresses, one after another, in one Chromium.
// From standard input: {"addresses": […], "categories": […], "chromium": its path, "profile": an empty folder}.
// To standard output: a list of reports.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import lighthouse from "lighthouse";

const asked = JSON.parse(readFileSync(0, "utf8"));
const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0"];
const browser = spawn(asked.chromium, [...flags, `--user-data-dir=${asked.profile}`], {
    detached: true, // a group of its own: Debian's command is a script, and the browser its child
    stdio: ["ignore", "ignore", "pipe"],
});
const gone = new Promise((done) => browser.on("close", done));
const port = await new Promise((found, failed) => {
    let said = "";
    browser.on("exit", () => failed(new Error(said)));
    browser.stderr.on("data", (more) => {
        said += more;
        const listening = /^DevTools listening on ws:\/\/[^/]+:(\d+)\//m.exec(said);
        if (listening) found(Number(listening[1]));
    });
});
const options = { port, onlyCategories: asked.categories, disableFullPageScreenshot: true, logLevel: "error" };
const reports = [];
try {
    for (const address of asked.addresses) reports.push((await lighthouse(address, options)).lhr);
} finally {
    process.kill(-browser.pid);
    await gone; // before its folder is cleared away
}
process.stdout.write(JSON.stringify(reports));
