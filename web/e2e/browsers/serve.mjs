// Servers for the tests, on free ports of the loopback interface: the product's own host behind a line that can be held
// up or cut, and a page on another site.
import { spawn } from "node:child_process";
import http from "node:http";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

// host starts the product as `make build` left it.
export async function host() {
  const child = spawn(`${root}.build/tusou`, ["serve", "-addr", "127.0.0.1:0", "-log", "off"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((found, failed) => {
    let said = "";
    child.stdout.on("data", text => {
      said += text;
      const [address] = said.match(/http:\/\/[\d.]+:\d+/) ?? [];
      if (address) found(address);
    });
    child.on("exit", code => failed(new Error(`the host ended with ${code}`)));
  });
  return { url, stop: () => child.kill() };
}

// line passes requests on to a host.
export async function line(to) {
  let held = null; // what to hold up
  let waiting = [];
  const server = http.createServer((request, response) => {
    const pass = () => {
      const onward = http.request(to + request.url, { method: request.method, headers: request.headers }, answer => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      onward.on("error", () => response.destroy());
      request.pipe(onward);
    };
    if (held?.test(request.url)) waiting.push(pass); else pass();
  });
  const url = await listen(server, "127.0.0.1");
  return {
    url,
    hold: pattern => { held = pattern; },
    release: () => { held = null; waiting.forEach(pass => pass()); waiting = []; },
    cut: () => { server.close(); server.closeAllConnections(); },
  };
}

// foreign serves one page, on a site that is not the host's.
export async function foreign(html) {
  const server = http.createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(html);
  });
  const url = (await listen(server, "127.0.0.1")).replace("127.0.0.1", "localhost");
  return { url, cut: () => { server.close(); server.closeAllConnections(); } };
}

function listen(server, address) {
  return new Promise((ready, failed) => {
    server.on("error", failed);
    server.listen(0, address, () => ready(`http://${address}:${server.address().port}`));
  });
}
