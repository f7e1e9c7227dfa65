// For browsers that do not know modules: a sentence instead of a door that never opens. Written for them.
(function () {
    var trouble = document.getElementById("trouble");
    trouble.removeAttribute("hidden");
    trouble.style.display = "block";
    document.getElementById("trouble-text").textContent =
        "Deze browser is te oud voor het huis. Gebruik een ander apparaat. · This browser is too old for the home.";
    document.getElementById("loading").textContent = "";
    document.getElementById("retry").style.display = "none";
})();
