/// The home when there is no catalogue: a kitchen with one thing that can be picked up and turned.
enum StandInHome {
    static let script = """
        {
          "version": 1, "content": "stand-in", "start": "keuken",
          "thresholds": {
            "askAfter": 60000, "handOverAfter": 20000, "leaveTryOutAfter": 180000, "noticedAfter": 1000, "turnedBy": 0.5
          },
          "rooms": [{
            "id": "keuken",
            "view": { "eye": [0, 1.5, 1.6], "target": [0, 1.0, -1.2], "fieldOfView": 50 },
            "spots": [{ "id": "aanrecht", "position": [0, 0.9, -1.2], "yaw": 0 }]
          }],
          "aids": [{
            "id": "medicijndispenser", "spot": "aanrecht",
            "box": { "min": [-0.1, 0, -0.08], "max": [0.1, 0.25, 0.08] },
            "parts": []
          }]
        }
        """
}
