import "./board.css";
