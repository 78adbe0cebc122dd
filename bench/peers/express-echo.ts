import express from "express";

/** The least an Express server can be: what is posted to it comes back. Prints its address when it hears. */
const app = express();
app.use(express.json());
app.post("/echo", (request, response) => void response.json(request.body));
app.listen(Number(process.env["PORT"]), "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${process.env["PORT"] ?? ""}\n`);
});
